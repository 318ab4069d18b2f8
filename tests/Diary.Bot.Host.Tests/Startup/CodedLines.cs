using System.Collections.Concurrent;
using Serilog.Core;
using Serilog.Events;

namespace Diary.Bot.Host.Startup;

/// <summary>Everything that a host logs, as it goes to the machine that collects it.</summary>
internal sealed class CodedLines : ILogEventSink
{
    private readonly ConcurrentQueue<LogEvent> _events = new();

    public IReadOnlyCollection<LogEvent> All => _events;

    public void Emit(LogEvent logEvent) => _events.Enqueue(logEvent);

    /// <summary>What a line says, with all that it carries.</summary>
    public static string Text(LogEvent line) =>
        $"{line.RenderMessage(System.Globalization.CultureInfo.InvariantCulture)} {string.Join(' ', line.Properties.Values)} {line.Exception}";

    public static string? CodeOf(LogEvent line) =>
        line.Properties.TryGetValue("Code", out var code) && code is ScalarValue { Value: string text } ? text : null;
}
