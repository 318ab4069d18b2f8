using Diary.Dialogs.Engine;
using Diary.Dialogs.Turns;
using Diary.Dialogs.Understanding;

namespace Diary.Dialogs.Help;

/// <summary>The person has said with a button what unclear words meant: they are answered so.</summary>
public sealed class MeantDialog(Fallbacks fallbacks) : Dialog
{
    public const string Name = "meant";

    private const char Separator = ' ';

    public override string Id => Name;

    public static string Code(Intent intent, string key) =>
        ButtonCodes.ForDialog(Name, intent.ToName() + Separator + key);

    public override Task BeginAsync(DialogContext context, string? arguments, CancellationToken cancellationToken)
    {
        var turn = context.Turn;
        if (
            arguments?.Split(Separator) is not [var name, var key]
            || !IntentNames.TryParse(name, out var intent)
            || context.AnswerTo(intent) is not { } dialog
        )
        {
            return fallbacks.StaleAsync(context, cancellationToken);
        }

        if (turn.State.Unclear is { } unclear && unclear.Key == key)
        {
            turn.State = turn.State with { Unclear = null, Misses = 0 };
            turn.Rehear(unclear.Text, intent);
        }

        return context.BeginAsync(dialog, null, cancellationToken);
    }
}
