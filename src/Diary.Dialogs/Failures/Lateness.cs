using Diary.Dialogs.Schema;
using Diary.Dialogs.Turns;

namespace Diary.Dialogs.Failures;

/// <summary>After a long outage answers come to questions that people have forgotten: the first of them says so.</summary>
internal static class Lateness
{
    private static readonly TimeSpan Late = TimeSpan.FromHours(3);

    public static void Admit(TurnContext turn)
    {
        var said = turn.LocalSaidAt;
        if (
            turn.Activity.Type != ActivityTypes.Message
            || turn.Now - said < Late
            || turn.Now - turn.State.LatenessToldAt < Late
        )
        {
            return;
        }

        turn.State = turn.State with { LatenessToldAt = turn.Now };
        turn.Say(new LateView(DateOnly.FromDateTime(said.DateTime), TimeOnly.FromDateTime(said.DateTime)));
    }
}
