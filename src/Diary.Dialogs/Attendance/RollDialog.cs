using System.Globalization;
using Diary.Dialogs.Engine;
using Diary.Dialogs.Engine.Prompts;
using Diary.Dialogs.Students;
using Diary.Domain.Attendance;
using Diary.Domain.People;

namespace Diary.Dialogs.Attendance;

/// <summary>«Сегодня нет Петрова и Сидоровой»: a roll in one message, with a key for every student.</summary>
public sealed class RollDialog : WaterfallDialog<RollDraft>
{
    public const string Name = "roll";
    internal const string Save = "save";
    internal const string Cancel = "no";
    internal const string Open = "open";
    internal const char PageKey = 'p';
    internal const char StudentKey = 's';
    private readonly LessonRollReader _reader;
    private readonly RollLessons _lessons;
    private readonly RollBook _book;
    private LessonRoll? _roll;

    public RollDialog(LessonRollReader reader, RollLessons lessons, RollBook book)
    {
        (_reader, _lessons, _book) = (reader, lessons, book);
        Do("find", FindAsync);
        Ask("roll", RollAsync, AnswerAsync);
        Ask(
            "why",
            WhyAsync,
            (step, why, _) => Task.FromResult<StepResult<RollDraft>>(step.State with { Why = why }),
            draft => draft.NeedsWhy
        );
        Do("save", SaveAsync);
    }

    public override string Id => Name;

    internal static string CodeFor(Guid lessonId) => Turns.ButtonCodes.ForDialog(Name, CompactId.Encode(lessonId));

    protected override RollDraft Start(DialogContext context, string? arguments) =>
        RollDraft.Empty(CompactId.Decode(arguments));

    private async Task<StepResult<RollDraft>> FindAsync(
        StepContext<RollDraft> step,
        CancellationToken cancellationToken
    )
    {
        var turn = step.Turn;
        if (turn.Button is null && turn.Viewer is not null && await HandOnAsync(step, cancellationToken))
        {
            return End();
        }

        var isStaff = turn.Viewer?.Posts.Any(post => post.Kind is not StaffPostKind.Operator) == true;
        if (!isStaff)
        {
            turn.Say(new NotAllowedView(DiaryTopic.Attendance));
            return End();
        }

        var lessonId = step.State.LessonId;
        if (lessonId is null)
        {
            var found = await _lessons.FindAsync(turn, cancellationToken);
            lessonId = found is [var likeliest, ..] ? likeliest.LessonId : null;
        }

        _roll = lessonId is { } id ? await _reader.FindAsync(turn.Viewer!, id, cancellationToken) : null;
        if (_roll is null)
        {
            turn.Say(new NoRollView(turn.Meaning.Entities.Date?.End ?? turn.Today, turn.Meaning.Entities.Class, []));
            return End();
        }

        var draft = RollDraft.Of(_roll);
        if (turn.Button is not null)
        {
            return draft;
        }

        var entities = turn.Meaning.Entities;
        var edit = RollWords.Read(turn.Text, _roll, entities.People, entities.Minutes);
        return draft.With(edit) with { IsOpen = !edit.SaysSomething || edit.Doubtful.Count > 0 };
    }

    /// <summary>«Кто отсутствует?» and «у Петрова уважительная» are not calls of a roll, though they sound like one.</summary>
    private static async Task<bool> HandOnAsync(StepContext<RollDraft> step, CancellationToken cancellationToken)
    {
        var text = step.Turn.Text;
        var dialog =
            AttendanceWords.AskWho(text) || AttendanceWords.AskMissingRolls(text) ? AttendanceDialog.Name
            : RollWords.AskReason(text) && ReasonDialog.MayGiveReasons(step.Turn.Viewer!) ? ReasonDialog.Name
            : null;
        if (dialog is null)
        {
            return false;
        }

        await step.Dialogs.BeginAsync(dialog, null, cancellationToken);
        return true;
    }

    private async Task<Prompt<RollAnswer>> RollAsync(StepContext<RollDraft> step, CancellationToken cancellationToken)
    {
        var roll = await ReadAsync(step, cancellationToken);
        return new RollPrompt(new RollCard(roll, step.State, step.Button).View(), roll);
    }

    private async Task<StepResult<RollDraft>> AnswerAsync(
        StepContext<RollDraft> step,
        RollAnswer answer,
        CancellationToken cancellationToken
    )
    {
        var roll = await ReadAsync(step, cancellationToken);
        var draft = step.State;
        switch (answer.Key)
        {
            case null:
                return StayWith(draft.With(answer.Edit!));
            case Save:
                return draft with { NeedsWhy = roll.Version > 0 && roll.Date < step.Turn.Today };
            case Cancel:
                step.Turn.Show(new RollKeptView(RollCard.PlaceOf(roll)));
                return End();
            case Open:
                return StayWith(draft with { IsOpen = true });
            case [PageKey, .. var page]:
                return StayWith(draft with { Page = int.Parse(page, CultureInfo.InvariantCulture) });
            default:
                return StayWith(Press(draft, roll, answer.Key));
        }

        StepResult<RollDraft> StayWith(RollDraft changed) =>
            Stay(changed, new RollCard(roll, changed, step.Button).View());
    }

    private static RollDraft Press(RollDraft draft, LessonRoll roll, string key)
    {
        var number = int.TryParse(key.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : -1;
        if (key[0] is not StudentKey || number < 0 || number >= roll.Students.Count)
        {
            return draft;
        }

        var student = roll.Students[number].StudentId;
        var code = draft.Marks.FirstOrDefault(mark => mark.StudentId == student)?.Code;
        return draft.With(student, RollLetters.After(roll, code), null) with { Unknown = [], Doubtful = [] };
    }

    private async Task<Prompt<string>> WhyAsync(StepContext<RollDraft> step, CancellationToken cancellationToken)
    {
        var roll = await ReadAsync(step, cancellationToken);
        return new WhyPrompt(
            new RollWhyView(
                RollCard.PlaceOf(roll),
                step.Button("mistake"),
                step.Button("came later"),
                step.Button("note")
            )
        );
    }

    private async Task<StepResult<RollDraft>> SaveAsync(
        StepContext<RollDraft> step,
        CancellationToken cancellationToken
    )
    {
        var (turn, draft) = (step.Turn, step.State);
        var roll = await ReadAsync(step, cancellationToken);
        var entries = draft.Marks.Select(mark => new RollEntry(mark.StudentId, mark.Code, mark.Minutes)).ToList();
        var outcome = await _book.CallAsync(
            turn.Viewer!,
            new NewRoll(roll.LessonId, draft.Version, entries, draft.Why),
            cancellationToken
        );
        turn.Show(
            outcome.Match<Rendering.ITemplateView>(
                called => new RollCard(roll, draft, step.Button).Saved(called),
                refusal => new RollRefusedView(
                    refusal,
                    refusal is AttendanceRefusal.ChangedMeanwhile ? CodeFor(roll.LessonId) : null
                )
            )
        );
        return End();
    }

    private async Task<LessonRoll> ReadAsync(StepContext<RollDraft> step, CancellationToken cancellationToken) =>
        _roll ??=
            await _reader.FindAsync(step.Turn.Viewer!, step.State.LessonId ?? Guid.Empty, cancellationToken)
            ?? new LessonRoll(Guid.Empty, Guid.Empty, step.Turn.Today, 0, "", null, null, 0, [], []);
}

/// <summary>Why a roll is corrected: by button or in words.</summary>
internal sealed record WhyPrompt(RollWhyView View) : Prompt<string>(View)
{
    public override bool TryRead(DialogInput input, out string answer)
    {
        answer = input.Choice ?? input.Text;
        return answer.Length is > 0 and <= AttendanceRevision.MaxWhyLength;
    }
}
