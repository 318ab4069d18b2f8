using System.Diagnostics.CodeAnalysis;
using Diary.Dialogs.Engine;
using Diary.Dialogs.Engine.Prompts;
using Diary.Domain.PlannedWorks;

namespace Diary.Dialogs.PlannedWorks;

/// <summary>A kind of work, by button or in words.</summary>
internal sealed record WorkTypePrompt(AskWorkTypeView View) : Prompt<string>(View)
{
    /// <summary>What a lesson can be announced to be; as understanding names it.</summary>
    public static readonly IReadOnlyList<string> Kinds =
    [
        "test",
        "independent",
        "dictation",
        "essay",
        "lab",
        "quiz",
        "project",
    ];

    public override bool TryRead(DialogInput input, [MaybeNullWhen(false)] out string answer)
    {
        answer = input.Choice ?? input.Turn.Meaning.Entities.WorkType;
        return answer is not null && Kinds.Contains(answer);
    }
}

/// <summary>One of the coming lessons, by button or by its day.</summary>
internal sealed record LessonPrompt(AskLessonView View, IReadOnlyList<PlanningLesson> Lessons)
    : Prompt<PlanningLesson>(View)
{
    public static string Key(PlanningLesson lesson) => lesson.LessonId.ToString("N");

    public override bool TryRead(DialogInput input, [MaybeNullWhen(false)] out PlanningLesson answer)
    {
        answer = input.Choice is { } key
            ? Lessons.FirstOrDefault(lesson => Key(lesson) == key)
            : Lessons.FirstOrDefault(lesson => lesson.Date == input.Turn.Meaning.Entities.Date?.Start);
        return answer is not null;
    }
}

/// <summary>What the work is about; an empty answer for nothing.</summary>
internal sealed record TitlePrompt(AskTitleView View) : Prompt<string>(View)
{
    public const string Skip = "skip";

    public override bool TryRead(DialogInput input, out string answer)
    {
        answer = input.Text;
        return input.Choice == Skip || answer.Length is > 0 and <= PlannedWork.MaxTitleLength;
    }
}
