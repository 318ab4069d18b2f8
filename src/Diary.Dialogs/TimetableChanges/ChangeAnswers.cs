using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Diary.Dialogs.Engine;
using Diary.Dialogs.Engine.Prompts;
using Diary.Dialogs.Understanding.Words;
using Diary.Domain.School;
using Diary.Domain.Timetable;

namespace Diary.Dialogs.TimetableChanges;

/// <summary>The lessons of one time of the day, or one of them.</summary>
internal sealed record ChangeLesson(string Key, IReadOnlyList<LessonLine> Lines);

internal sealed record ChangeKindPrompt(AskChangeKindView View) : Prompt<ChangeKind>(View)
{
    public override bool TryRead(DialogInput input, out ChangeKind answer) =>
        Enum.TryParse(input.Choice, out answer) && Enum.IsDefined(answer);
}

internal sealed record ChangeClassPrompt(AskChangeClassView View, IReadOnlyList<ClassName> Classes)
    : Prompt<ClassName>(View)
{
    public override bool TryRead(DialogInput input, [MaybeNullWhen(false)] out ClassName answer)
    {
        var read = ClassName.Read(input.Choice ?? input.Turn.Meaning.Entities.Class ?? input.Text);
        answer = Classes.FirstOrDefault(name => name == read);
        return answer is not null;
    }
}

/// <summary>By button, by number («третий») or by subject.</summary>
internal sealed record ChangeLessonPrompt(
    AskChangeLessonView View,
    IReadOnlyList<ChangeLesson> Lessons,
    ChangeLesson? All
) : Prompt<ChangeLesson>(View)
{
    public override bool TryRead(DialogInput input, [MaybeNullWhen(false)] out ChangeLesson answer)
    {
        answer = input.Choice is { } key
            ? Lessons.FirstOrDefault(lesson => lesson.Key == key) ?? (All?.Key == key ? All : null)
            : InWords(input);
        return answer is not null;
    }

    private ChangeLesson? InWords(DialogInput input)
    {
        var entities = input.Turn.Meaning.Entities;
        var number = entities.Lesson ?? Typed(input.Text);
        var found = Lessons
            .Where(lesson => lesson.Lines.Any(line => line.Number == number || line.SubjectKey == entities.Subject))
            .ToList();
        return found is [var only] ? only : null;
    }

    private static int? Typed(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

internal sealed record ChangeTimePrompt(AskChangeTimeView View, IReadOnlyList<LessonTime> Times)
    : Prompt<LessonTime>(View)
{
    public override bool TryRead(DialogInput input, [MaybeNullWhen(false)] out LessonTime answer)
    {
        var number = int.TryParse(
            input.Choice ?? input.Text,
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var typed
        )
            ? typed
            : input.Turn.Meaning.Entities.Lesson;
        answer = Times.FirstOrDefault(time => time.Number == number);
        return answer is not null;
    }
}

/// <summary>By button, or by family name: anybody, who is busy then is told of.</summary>
internal sealed record ChangeTeacherPrompt(AskChangeTeacherView View, IReadOnlyList<TeacherOption> Teachers)
    : Prompt<TeacherOption>(View)
{
    public override bool TryRead(DialogInput input, [MaybeNullWhen(false)] out TeacherOption answer)
    {
        answer =
            input.Choice is { } key ? Teachers.FirstOrDefault(teacher => teacher.PersonId.ToString("N") == key)
            : TeacherNames.Among([.. Tokenizer.Split(input.Text).Select(token => token.Word)], Teachers) is [var only]
                ? only
            : null;
        return answer is not null;
    }
}

/// <summary>By button, or by its number.</summary>
internal sealed record ChangeRoomPrompt(AskChangeRoomView View, IReadOnlyList<RoomOption> Rooms)
    : Prompt<RoomOption>(View)
{
    public static readonly RoomOption None = new(Guid.Empty, "", RoomKind.Other, true);

    public override bool TryRead(DialogInput input, [MaybeNullWhen(false)] out RoomOption answer)
    {
        answer = input.Choice switch
        {
            ChangeTargetPrompts.NoRoom => None,
            { } key => Rooms.FirstOrDefault(room => room.RoomId.ToString("N") == key),
            null => ChangeRooms.Among(
                [.. Tokenizer.Split(input.Text).Where(token => !token.Is('№')).Select(token => token.Word)],
                Rooms
            ),
        };
        return answer is not null;
    }
}

internal sealed record ChangeReasonPrompt(AskChangeReasonView View) : Prompt<string>(View)
{
    public override bool TryRead(DialogInput input, out string answer)
    {
        answer = input.Text;
        return input.Choice == ChangePrompts.Skip || answer.Length is > 0 and <= LessonChange.MaxReasonLength;
    }
}
