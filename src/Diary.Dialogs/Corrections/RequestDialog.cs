using Diary.Dialogs.Engine;
using Diary.Dialogs.Students;
using Diary.Dialogs.Turns;
using Diary.Domain.Corrections;

namespace Diary.Dialogs.Corrections;

/// <summary>One request: what was asked, what was answered, what can be done next.</summary>
public sealed class RequestDialog(CorrectionReader reader) : Dialog
{
    public const string Name = DiaryDialogNames.Request;

    public override string Id => Name;

    public override async Task BeginAsync(DialogContext context, string? arguments, CancellationToken cancellationToken)
    {
        var turn = context.Turn;
        var line =
            turn.Viewer is { } viewer && CompactId.Decode(arguments) is { } id
                ? await reader.FindAsync(viewer, id, cancellationToken)
                : null;
        if (line is null)
        {
            turn.Say(new RequestNotFoundView());
            return;
        }

        var answers = turn.Viewer!.AnswersAs(line.Request) is not null;
        turn.Show(
            new RequestView(
                RequestLines.Of(turn, line),
                answers ? $"{line.Author.FamilyName} {line.Author.GivenName} {line.Author.Patronymic}".TrimEnd() : null,
                line.Owner?.WithInitials,
                [.. line.Steps.Select(step => Step(turn, step))],
                Buttons(turn, line, answers)
            )
        );
    }

    private static RequestStep Step(TurnContext turn, CorrectionStepLine step)
    {
        var local = TimeZoneInfo.ConvertTime(step.At, turn.TimeZone);
        return new RequestStep(
            step.Deed,
            step.Words,
            step.Author.WithInitials,
            local,
            DateOnly.FromDateTime(local.DateTime)
        );
    }

    private static RequestButtons Buttons(TurnContext turn, CorrectionLine line, bool answers)
    {
        var request = line.Request;
        var id = CompactId.Encode(request.Id);
        var isAuthor = turn.Viewer!.Persons.Any(person => person.PersonId == request.AuthorId);
        var isMark = request.Fact is FactKind.Mark;
        return new RequestButtons(
            answers && request.IsOpen ? ButtonCodes.ForDialog(DiaryDialogNames.AnswerRequest, "y" + id) : null,
            answers && request.IsOpen ? ButtonCodes.ForDialog(DiaryDialogNames.AnswerRequest, "n" + id) : null,
            isAuthor && request.MayBeEscalated(turn.Today)
                ? ButtonCodes.ForDialog(OwnRequestDialog.Name, OwnRequestDialog.Escalation + id)
                : null,
            isAuthor && request.IsOpen
                ? ButtonCodes.ForDialog(OwnRequestDialog.Name, OwnRequestDialog.Withdrawal + id)
                : null,
            isMark ? ButtonCodes.ForDialog(DiaryDialogNames.MarkCard, CompactId.Encode(request.FactId)) : null,
            isMark && answers
                ? ButtonCodes.ForDialog(DiaryDialogNames.CorrectMark, CompactId.Encode(request.FactId))
                : null
        );
    }
}
