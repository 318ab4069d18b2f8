using Diary.Dialogs.Engine;
using Diary.Dialogs.Engine.Prompts;
using Diary.Dialogs.Rendering;
using Diary.Dialogs.Students;
using Diary.Domain.Access;
using Diary.Domain.Timetable;

namespace Diary.Dialogs.TimetableChanges;

/// <summary>
/// The administrator or the deputy head changes lessons of a day: in one sentence, or step by step. What cannot be is
/// said with what can; nothing is written before «да».
/// </summary>
public sealed class ChangeLessonDialog : WaterfallDialog<ChangeState>
{
    public const string Name = DiaryDialogNames.ChangeLesson;
    private readonly ChangeWords _words;
    private readonly ChangeLookup _lookup;

    public ChangeLessonDialog(
        ChangeWords words,
        ChangePrompts prompts,
        ChangeTargetPrompts options,
        ChangeResolving resolving,
        ChangeTargets targets,
        ChangeLookup lookup
    )
    {
        (_words, _lookup) = (words, lookup);
        Do("allowed", AllowedAsync);
        Ask(
            "kind",
            ChangePrompts.KindAsync,
            (step, kind, _) => Then(step.State with { Kind = kind }),
            s => s.Kind is null
        );
        Ask(
            "class",
            prompts.ClassAsync,
            (step, name, _) => Then(step.State.Of(name)),
            s => IsOpen(s) && s.Class is null
        );
        Do("class known", resolving.ClassAsync);
        Ask(
            "day",
            (step, token) => prompts.DayAsync(step, false, token),
            (step, day, _) => Then(step.State with { Date = day }),
            s => IsOpen(s) && s.Date is null
        );
        Do("lessons", resolving.LessonsAsync);
        Ask(
            "lesson",
            (step, token) => prompts.LessonAsync(step, false, token),
            (step, lesson, _) => Then(ChangeResolving.With(step.State, lesson)),
            s => IsOpen(s) && s.Kind is not ChangeKind.Add && s.LessonIds.Count == 0
        );
        Ask("course", prompts.CourseAsync, (s, course, _) => Then(ChangeResolving.With(s.State, course)), LacksCourse);
        Do("target", targets.TargetAsync);
        Ask(
            "to day",
            (step, token) => prompts.DayAsync(step, true, token),
            targets.ToDayAsync,
            s => s is { Kind: ChangeKind.Move, ToDate: null }
        );
        Ask("time", options.TimeAsync, targets.ToTimeAsync, LacksTime);
        Ask(
            "other",
            (step, token) => prompts.LessonAsync(step, true, token),
            targets.OtherAsync,
            s => s is { Kind: ChangeKind.Swap, OtherIds.Count: 0 }
        );
        Ask(
            "teacher",
            options.TeacherAsync,
            targets.TeacherAsync,
            s => s is { Kind: ChangeKind.Substitute, TeacherId: null }
        );
        Ask("room", options.RoomAsync, targets.RoomAsync, LacksRoom);
        Do("possible", targets.PossibleAsync);
        Ask("sure", (step, token) => SureAsync(step, true, token), SureAsync, _ => true);
        Ask(
            "reason",
            ChangePrompts.ReasonAsync,
            (s, text, _) => Then(s.State with { Reason = text }),
            s => s.WantsReason
        );
        Ask("still sure", (step, token) => SureAsync(step, false, token), SureAsync, s => s.WantsReason);
        Do("change", ChangeAsync);
    }

    public override string Id => Name;

    protected override ChangeState Start(DialogContext context, string? arguments)
    {
        var turn = context.Turn;
        return ChangeState.ReadDeed(arguments) is { } deed
                ? new ChangeState { Kind = ChangeKind.Restore, DeedId = deed }
            : arguments is not null && DiaryQuery.Decode(arguments) is { } query ? Of(query)
            : string.IsNullOrEmpty(arguments) && turn.Button is null ? _words.Read(turn)
            : new ChangeState();
    }

    private static ChangeState Of(DiaryQuery query) =>
        new ChangeState { Date = query.IsOneDay ? query.First : null }.Of((query.Whose as Whose.OfClass)?.Name);

    /// <summary>Whether the lessons are still to be found: what is taken back by its button has its own.</summary>
    private static bool IsOpen(ChangeState state) => state.DeedId is null;

    private static bool LacksCourse(ChangeState state) => state is { Kind: ChangeKind.Add, SubjectId: null };

    private static bool LacksTime(ChangeState state) =>
        state is { Kind: ChangeKind.Move or ChangeKind.Add, ToNumber: null };

    private static bool LacksRoom(ChangeState state) =>
        state is { Kind: ChangeKind.Room or ChangeKind.Add, Room: null };

    private static Task<StepResult<ChangeState>> Then(ChangeState state) =>
        Task.FromResult<StepResult<ChangeState>>(state);

    private static Task<StepResult<ChangeState>> AllowedAsync(
        StepContext<ChangeState> step,
        CancellationToken cancellationToken
    )
    {
        var viewer = step.Turn.Viewer!;
        var post = viewer.Posts.FirstOrDefault(p => AccessRules.MayKeepTimetable(viewer, p.SchoolId).Refusal is null);
        if (post is not null)
        {
            return Then(step.State with { SchoolId = post.SchoolId });
        }

        step.Turn.Say(ChangeCards.NotDone(LessonRefusal.NotYours));
        return Task.FromResult(End());
    }

    private async Task<Prompt<bool?>> SureAsync(
        StepContext<ChangeState> step,
        bool mayExplain,
        CancellationToken cancellationToken
    )
    {
        var preview = await _lookup.PreviewAsync(step.Turn.Viewer!, step.State, cancellationToken);
        var asksReason = mayExplain && step.State is { Reason: null, Kind: not ChangeKind.Restore };
        return new ChangeSurePrompt(
            preview.Match<ITemplateView>(
                found =>
                    found.Clashes.Count > 0
                        ? ChangeCards.Clash(step.State, found)
                        : new ConfirmChangeView(
                            ChangeCards.Of(step.State, found),
                            step.Button(ConfirmPrompt.Yes),
                            step.Button(ConfirmPrompt.No),
                            asksReason ? step.Button(ChangeSurePrompt.Reason) : null
                        ),
                refusal => ChangeCards.NotDone(refusal)
            )
        );
    }

    private static Task<StepResult<ChangeState>> SureAsync(
        StepContext<ChangeState> step,
        bool? sure,
        CancellationToken cancellationToken
    )
    {
        if (sure is not false)
        {
            return Then(step.State with { WantsReason = sure is null });
        }

        step.Turn.Say(ChangeCards.NotDone(null));
        return Task.FromResult(End());
    }

    private async Task<StepResult<ChangeState>> ChangeAsync(
        StepContext<ChangeState> step,
        CancellationToken cancellationToken
    )
    {
        var state = step.State with { Reason = step.State.Reason is { Length: > 0 } reason ? reason : null };
        var preview = await _lookup.PreviewAsync(step.Turn.Viewer!, state, cancellationToken);
        var outcome = await _lookup.DoAsync(step.Turn, state, cancellationToken);
        step.Turn.Say(
            outcome.Match<ITemplateView>(
                deed =>
                    ChangeCards.Done(
                        state,
                        preview.Match(
                            found => ChangeCards.Of(state, found),
                            _ => throw new InvalidOperationException("What was done could not be shown before.")
                        ),
                        deed
                    ),
                refusal => ChangeCards.NotDone(refusal)
            )
        );
        return End();
    }
}
