using System.Globalization;
using Diary.Dialogs.Engine;
using Diary.Dialogs.Engine.Prompts;
using Diary.Dialogs.Students;
using Diary.Dialogs.Turns;
using Diary.Domain.Marks;

namespace Diary.Dialogs.MarkEntry;

/// <summary>How a sheet looks at each step.</summary>
internal static class SheetCards
{
    public const string Without = "without";
    public const string Hold = "hold";
    public const string Work = "work";
    public const string Done = "done";
    public const string Skip = "skip";
    public const char PaletteMark = 'v';
    public const char StudentMark = 's';
    public const char WorkMark = 'w';
    private static readonly int[] Palette = [5, 4, 3, 2];

    public static LessonTitle Title(LessonChoice lesson) =>
        new(lesson.Date, lesson.Number, lesson.Subject, lesson.Learners);

    public static WhichLessonView WhichLesson(StepContext<PutMarksState> step) =>
        new([
            .. step.State.Lessons.Select(
                (lesson, index) =>
                    new LessonButton(
                        step.Button(Key(index)),
                        lesson.Date,
                        lesson.Date == step.Turn.Today,
                        lesson.Number,
                        lesson.Subject,
                        lesson.Learners
                    )
            ),
        ]);

    public static WhichWorkView WhichWork(StepContext<PutMarksState> step) =>
        new(
            Title(step.State.Lesson!),
            [.. WorkTypes.All.Select(type => new WorkButton(step.Button(WorkMark + type), type))]
        );

    public static WhoIsMeantView WhoIsMeant(StepContext<PutMarksState> step, PutMarksState state)
    {
        var question = state.Questions[0];
        var candidates = question.Candidates.Count > 0 ? question.Candidates : [];
        return new WhoIsMeantView(
            question.Words,
            question.Draft.Values,
            question.Draft.IsAbsent,
            [
                .. state
                    .Roll.Where(name => candidates.Contains(name.StudentId))
                    .Select(name => new ChildButton(
                        step.Button(StudentMark + Key(IndexOf(state, name.StudentId))),
                        $"{name.FamilyName} {name.GivenName}"
                    )),
            ],
            step.Button(Skip)
        );
    }

    public static RollView Roll(StepContext<PutMarksState> step, PutMarksState state) =>
        new(
            Title(state.Lesson!),
            state.WorkType,
            state.Palette == SheetDraft.Absent ? null : int.Parse(state.Palette, CultureInfo.InvariantCulture),
            [
                .. Palette.Select(mark => PaletteOf(step, state, Key(mark), mark)),
                PaletteOf(step, state, SheetDraft.Absent, null),
            ],
            [.. state.Roll.Select((name, index) => RollButtonOf(step, state, name, index))],
            step.Button(Done),
            step.Button(ConfirmPrompt.No),
            state.Marks.Count
        );

    public static MarkCardView Card(StepContext<PutMarksState> step, PutMarksState state)
    {
        var check = state.Check!;
        var refusals = check.Findings.Where(finding => finding.IsRefusal).ToList();
        return new MarkCardView(
            Title(state.Lesson!),
            state.WorkType,
            state.Title,
            check.Weight,
            [.. Lines(state)],
            [
                .. check
                    .Findings.Where(finding => !finding.IsRefusal)
                    .Select(finding => Finding(step.Turn, state, finding)),
            ],
            [.. refusals.Select(finding => Finding(step.Turn, state, finding))],
            VisibleFrom(step.Turn, check.Family),
            state.IsHeld,
            new CardButtons(
                refusals.Count == 0 ? step.Button(ConfirmPrompt.Yes) : null,
                refusals.Count == 0 ? null : step.Button(Without),
                step.Button(ConfirmPrompt.No),
                step.Button(Work),
                step.Button(Hold)
            )
        );
    }

    /// <summary>In the person's own time; null for at once.</summary>
    public static DateTimeOffset? VisibleFrom(TurnContext turn, DateTimeOffset family) =>
        family == Publication.Held || family <= turn.Now ? null : TimeZoneInfo.ConvertTime(family, turn.TimeZone);

    public static int IndexOf(PutMarksState state, Guid student) =>
        state.Roll.Select(name => name.StudentId).ToList().IndexOf(student);

    private static IEnumerable<CardLine> Lines(PutMarksState state) =>
        from name in state.Roll
        from mark in state.Marks
        where mark.StudentId == name.StudentId
        select new CardLine(name.OnButton, mark.Values, mark.IsAbsent, mark.Comment, mark.IsGuess);

    private static CardFinding Finding(TurnContext turn, PutMarksState state, DraftFinding finding) =>
        new(
            finding.Rule,
            state.Roll.FirstOrDefault(name => name.StudentId == finding.StudentId)?.OnButton,
            finding.Standing,
            finding.Author?.WithInitials,
            finding.At is { } at
                ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, turn.TimeZone).DateTime)
                : state.MeantDay,
            state.Lesson!.Date
        );

    private static PaletteButton PaletteOf(
        StepContext<PutMarksState> step,
        PutMarksState state,
        string key,
        int? mark
    ) => new(step.Button(PaletteMark + key), mark, state.Palette == key);

    private static RollButton RollButtonOf(
        StepContext<PutMarksState> step,
        PutMarksState state,
        RollName name,
        int index
    )
    {
        var mark = state.Marks.FirstOrDefault(draft => draft.StudentId == name.StudentId);
        return new RollButton(
            step.Button(StudentMark + Key(index)),
            name.OnButton,
            mark?.Values ?? [],
            mark?.IsAbsent ?? false
        );
    }

    private static string Key(int number) => number.ToString(CultureInfo.InvariantCulture);
}
