using Diary.Dialogs.Engine;
using Diary.Dialogs.Engine.Prompts;
using Diary.Dialogs.Rendering;
using Diary.Dialogs.Students;
using Diary.Dialogs.Turns;
using Diary.Dialogs.Understanding;
using Diary.Domain.Access;
using Diary.Domain.Attendance;
using Diary.Domain.People;
using Diary.Domain.Timetable;

namespace Diary.Dialogs.Attendance;

/// <summary>«У Петрова уважительная, справка до пятницы», said by the class teacher.</summary>
public sealed class ReasonDialog : WaterfallDialog<ReasonState>
{
    public const string Name = "reason";

    /// <summary>Without named days the absences of the last two weeks are meant.</summary>
    private const int DaysBack = 14;
    private const int DaysInWeek = 7;
    private readonly AttendanceReader _reader;
    private readonly RollReader _rolls;
    private readonly ReasonBook _book;

    public ReasonDialog(AttendanceReader reader, RollReader rolls, ReasonBook book)
    {
        (_reader, _rolls, _book) = (reader, rolls, book);
        Do("find", FindAsync);
        Ask("sure", SureAsync, SaveAsync);
    }

    public override string Id => Name;

    internal static bool MayGiveReasons(Viewer viewer) =>
        viewer.Posts.Any(post => post.Kind is StaffPostKind.ClassTeacher or StaffPostKind.Administrator);

    protected override ReasonState Start(DialogContext context, string? arguments) => ReasonState.Empty;

    private async Task<StepResult<ReasonState>> FindAsync(
        StepContext<ReasonState> step,
        CancellationToken cancellationToken
    )
    {
        var turn = step.Turn;
        if (turn.Viewer is not { } viewer || !MayGiveReasons(viewer) || turn.Button is not null)
        {
            turn.Say(new NotAllowedView(DiaryTopic.Attendance));
            return End();
        }

        var roll = await _rolls.FindAsync(viewer, "", turn.Today, cancellationToken);
        var mentions = new RollNames(roll).Find(turn.Text);
        if (mentions is not [var mention] || RollWords.OneOf(mention, turn.Text) is not { } student)
        {
            var named = mentions.SelectMany(someone => someone.Students).Distinct();
            turn.Say(new ReasonUnclearView([.. named.Select(line => line.Name.WithInitials)]));
            return End();
        }

        var (asked, due) = Days(turn);
        var (first, last) = asked is { } span ? (span.Start, span.End) : (turn.Today.AddDays(-DaysBack), turn.Today);
        var lines = await _reader.ForStudentByPostAsync(
            viewer,
            student.StudentId,
            first,
            last,
            null,
            cancellationToken
        );
        var open = lines
            .Where(line => line.Letter.Category is AttendanceCategory.AbsentUnexcused || asked is not null)
            .Where(line => line.Roll.CountsAsAbsence)
            .ToList();
        if (open.Count == 0)
        {
            turn.Say(new NothingToExcuseView(student.Name.WithInitials, first, last));
            return End();
        }

        return new ReasonState(
            student.StudentId,
            student.Name.WithInitials,
            open.Min(line => line.Date),
            open.Max(line => line.Date),
            open.Count,
            RollWords.AskIll(turn.Text) ? AttendanceCategory.Ill : AttendanceCategory.Valid,
            due
        );
    }

    /// <summary>The absences' days, or the day by which the note comes: that one is never past.</summary>
    private static (DateSpan? Asked, DateOnly? Due) Days(TurnContext turn) =>
        turn.Meaning.Entities.Date is { } named && RollWords.NamesDue(turn.Text)
            ? (null, named.End >= turn.Today ? named.End : named.End.AddDays(DaysInWeek))
            : (turn.Meaning.Entities.Date, null);

    private static Task<Prompt<bool>> SureAsync(StepContext<ReasonState> step, CancellationToken cancellationToken)
    {
        var state = step.State;
        return Task.FromResult<Prompt<bool>>(
            new ConfirmPrompt(
                new ReasonView(
                    state.Student,
                    state.First,
                    state.Last,
                    state.Lessons,
                    state.Category,
                    state.NoteDue,
                    step.Button(ConfirmPrompt.Yes),
                    step.Button(ConfirmPrompt.No)
                )
            )
        );
    }

    private async Task<StepResult<ReasonState>> SaveAsync(
        StepContext<ReasonState> step,
        bool sure,
        CancellationToken cancellationToken
    )
    {
        var (turn, state) = (step.Turn, step.State);
        if (!sure)
        {
            turn.Show(new ReasonKeptView());
            return End();
        }

        var outcome = await _book.SetAsync(
            turn.Viewer!,
            new NewReason(state.StudentId, state.First, state.Last, state.Category, state.NoteDue),
            cancellationToken
        );
        turn.Show(
            outcome.Match<ITemplateView>(
                changed => new ReasonSavedView(state.Student, changed, state.Category, state.NoteDue),
                refusal => new RollRefusedView(refusal, null)
            )
        );
        return End();
    }
}

/// <param name="Lessons">How many absences get the reason.</param>
public sealed record ReasonState(
    Guid StudentId,
    string Student,
    DateOnly First,
    DateOnly Last,
    int Lessons,
    AttendanceCategory Category,
    DateOnly? NoteDue
)
{
    public static ReasonState Empty { get; } = new(Guid.Empty, "", default, default, 0, default, null);
}

/// <summary>What would be written, before it is.</summary>
public sealed record ReasonView(
    string Student,
    DateOnly First,
    DateOnly Last,
    int Lessons,
    AttendanceCategory Category,
    DateOnly? NoteDue,
    string YesButton,
    string NoButton
) : ITemplateView;

public sealed record ReasonSavedView(string Student, int Changed, AttendanceCategory Category, DateOnly? NoteDue)
    : ITemplateView;

public sealed record ReasonKeptView : ITemplateView;

/// <param name="Names">Several who may be meant; empty when nobody was found.</param>
public sealed record ReasonUnclearView(IReadOnlyList<string> Names) : ITemplateView;

public sealed record NothingToExcuseView(string Student, DateOnly First, DateOnly Last) : ITemplateView;
