using System.Globalization;
using Diary.Dialogs.Students;
using Diary.Domain.Grading;
using Diary.Domain.Marks;
using Diary.Domain.People;

namespace Diary.Dialogs.MarkEntry;

/// <summary>What happens to a sheet while it comes about: pure, from one state to the next.</summary>
internal static class SheetDraft
{
    public const string Absent = "n";
    private const int MaxComment = 500;

    public static MarkSheet Sheet(this PutMarksState state, bool acceptsWarnings) =>
        new(
            state.Lesson!.LessonId,
            state.WorkType,
            [.. state.Marks.Select(mark => new SheetEntry(mark.StudentId, mark.Values, mark.Comment, mark.IsAbsent))]
        )
        {
            Title = state.Title,
            MeantDay = state.MeantDay,
            IsHeld = state.IsHeld,
            LateReason = state.LateReason,
            AcceptsWarnings = acceptsWarnings,
        };

    public static PutMarksState WithRoll(this PutMarksState state, IReadOnlyList<Learner> learners) =>
        state with
        {
            Roll =
            [
                .. learners.Select(learner => new RollName(
                    learner.StudentId,
                    learner.Name.FamilyName,
                    learner.Name.GivenName,
                    learner.Name.Patronymic,
                    learner.Sex
                )),
            ],
        };

    /// <summary>Who is clear gets the mark; who is not becomes a question.</summary>
    public static PutMarksState With(this PutMarksState state, IReadOnlyList<ListedMark> listed)
    {
        foreach (var item in listed)
        {
            var isClear = item.Candidates.Count == 1;
            var student = isClear ? item.Candidates[0].StudentId : Guid.Empty;
            var draft = new DraftMark(student, item.Values, item.IsAbsent, Cut(item.Comment), item.IsGuess);
            state = isClear
                ? state.Put(draft)
                : state with
                {
                    Questions =
                    [
                        .. state.Questions,
                        new DraftQuestion(item.Words, [.. item.Candidates.Select(learner => learner.StudentId)], draft),
                    ],
                };
        }

        return state;
    }

    public static PutMarksState Put(this PutMarksState state, DraftMark draft) =>
        state with
        {
            Marks = [.. state.Marks.Where(mark => mark.StudentId != draft.StudentId), draft],
        };

    public static PutMarksState Remove(this PutMarksState state, Guid student) =>
        state with
        {
            Marks = [.. state.Marks.Where(mark => mark.StudentId != student)],
        };

    /// <summary>A pressed name: the chosen mark, or none when it has that already.</summary>
    public static PutMarksState Toggle(this PutMarksState state, Guid student)
    {
        var chosen = FromPalette(state.Palette, student);
        var standing = state.Marks.FirstOrDefault(mark => mark.StudentId == student);
        return
            standing is not null && standing.IsAbsent == chosen.IsAbsent && standing.Values.SequenceEqual(chosen.Values)
            ? state.Remove(student)
            : state.Put(chosen);
    }

    public static PutMarksState Answer(this PutMarksState state, Guid? student)
    {
        var question = state.Questions[0];
        var rest = state with { Questions = [.. state.Questions.Skip(1)] };
        return student is { } id ? rest.Put(question.Draft with { StudentId = id, IsGuess = false }) : rest;
    }

    /// <summary>Without what the school refuses; and on the lesson that there was, whatever day was meant.</summary>
    public static PutMarksState WithoutRefused(this PutMarksState state)
    {
        var refused = state.Check!.Findings.Where(finding => finding.IsRefusal).Select(finding => finding.StudentId);
        return state with
        {
            MeantDay = null,
            Marks = [.. state.Marks.Where(mark => !refused.Contains(mark.StudentId))],
        };
    }

    /// <summary>Whose button it is: "s12".</summary>
    public static Guid? StudentAt(this PutMarksState state, string choice) =>
        choice.StartsWith(SheetCards.StudentMark)
        && int.TryParse(choice.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
        && index < state.Roll.Count
            ? state.Roll[index].StudentId
            : null;

    public static RollMatcher Matcher(this PutMarksState state) =>
        new([
            .. state.Roll.Select(name => new Learner(
                Guid.Empty,
                name.StudentId,
                new PersonName(name.FamilyName, name.GivenName, name.Patronymic),
                name.Sex
            )),
        ]);

    private static DraftMark FromPalette(string palette, Guid student) =>
        palette == Absent
            ? new DraftMark(student, [], true, null)
            : new DraftMark(student, [MarkValue.Of(int.Parse(palette, CultureInfo.InvariantCulture))], false, null);

    private static string? Cut(string? comment) => comment?.Length > MaxComment ? comment[..MaxComment] : comment;
}
