using System.Collections.Concurrent;
using Diary.TelegramSimulator;

namespace Diary.Faults.Histories;

/// <summary>Everything that was asked, answered and broken, for the checker at the end.</summary>
public sealed class History
{
    private readonly ConcurrentQueue<Said> _said = new();
    private readonly ConcurrentQueue<Cut> _cuts = new();

    private int _before;

    public IReadOnlyCollection<Said> Said => _said;

    public void Add(Said said) => _said.Enqueue(said);

    public void Add(Cut cut) => _cuts.Enqueue(cut);

    /// <summary>The kills, and the calls that took effect without the bot hearing so.</summary>
    public IReadOnlyList<Cut> Cuts(SimulatedTelegram telegram) =>
        [
            .. _cuts,
            .. telegram
                .Calls.Where(call => call is { WasDone: true, Status: 0, ChatId: not null })
                .Select(call => new Cut(call.At, call.ChatId)),
        ];

    /// <summary>What was sent until now belongs to no question.</summary>
    public void Begin(SimulatedTelegram telegram) => _before = telegram.Sent.Count;

    public IReadOnlyList<Heard> Heard(SimulatedTelegram telegram) =>
        [
            .. telegram
                .Sent.Skip(_before)
                .Select(sent => new Heard(sent.ChatId, Days.ReadFirst(sent.Text), sent.SentAt, sent.Text)),
        ];
}
