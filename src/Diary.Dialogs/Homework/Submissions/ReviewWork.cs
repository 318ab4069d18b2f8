using Diary.Dialogs.Turns;
using Diary.Domain.Access;
using Diary.Domain.Grading;
using Diary.Domain.Homework;
using Diary.Domain.Homework.Setting;
using Diary.Domain.Homework.Submissions;
using Diary.Domain.Marks;

namespace Diary.Dialogs.Homework.Submissions;

/// <summary>Checks one work: with a mark, which goes into the journal, or without.</summary>
public sealed class ReviewWork(
    HomeworkCardReader cards,
    SubmissionReader submissions,
    SubmissionBook book,
    HomeworkPlaces places,
    MarkBook marks
)
{
    /// <summary>The kind of work as the journal names it.</summary>
    private const string Homework = "homework";
    private const int Weight = 1;

    public async Task CheckAsync(TurnContext turn, Guid submissionId, int? mark, CancellationToken cancellationToken)
    {
        var viewer = turn.Viewer!;
        var found = await submissions.FindAsync(viewer, submissionId, cancellationToken);
        var card = found is { MayReview: true }
            ? await cards.FindAsync(viewer, found.Submission.HomeworkId, cancellationToken)
            : null;
        if (found is null || card is null || found.Submission.State is not SubmissionState.HandedIn)
        {
            turn.Say(new NothingToReviewView(found is null ? null : SubmissionRefusal.AlreadyChecked));
            return;
        }

        var written = mark is { } value ? await MarkAsync(viewer, card, found, value, cancellationToken) : null;
        if (written is { Refusal: { } notMarked })
        {
            turn.Say(Refused(card, found, notMarked));
            return;
        }

        var outcome = await book.CheckAsync(viewer, submissionId, null, written?.Mark?.Id, cancellationToken);
        if (outcome.Refusal is { } refusal)
        {
            // The turn commits as a whole: a mark without its work is not written either.
            throw new InvalidOperationException($"The work was there a moment ago: {refusal}.");
        }

        turn.Show(
            new CheckedView(
                NameOf(found),
                mark,
                written?.Mark?.Date,
                card.Waiting > 1 ? SubmissionCodes.NextOf(card.Id) : null,
                SubmissionCodes.ReturnOf(submissionId),
                SubmissionCodes.RosterOf(card.Id)
            )
        );
    }

    internal static string NameOf(SubmissionCard found) => $"{found.Student.FamilyName} {found.Student.GivenName}";

    private async Task<WrittenMark> MarkAsync(
        Viewer viewer,
        HomeworkCard card,
        SubmissionCard found,
        int value,
        CancellationToken cancellationToken
    )
    {
        var lesson = await places.LessonToMarkAsync(card, viewer.TodayAt(card.SchoolId), cancellationToken);
        if (lesson is not { } lessonId)
        {
            return new WrittenMark(null, MarkRefusal.LessonAhead);
        }

        var outcome = await marks.RecordAsync(
            viewer,
            new NewMark(lessonId, found.Submission.StudentId, Homework, Weight, new MarkValue(MarkKind.Numeric, value)),
            cancellationToken
        );
        return outcome.Match(mark => new WrittenMark(mark, null), refusal => new WrittenMark(null, refusal));
    }

    private static MarkRefusedView Refused(HomeworkCard card, SubmissionCard found, MarkRefusal refusal) =>
        new(NameOf(found), refusal, SubmissionCodes.CheckOf(found.Submission.Id), SubmissionCodes.RosterOf(card.Id));

    private sealed record WrittenMark(Mark? Mark, MarkRefusal? Refusal);
}
