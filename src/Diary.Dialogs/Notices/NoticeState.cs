using Diary.Dialogs.Engine;
using Diary.Dialogs.Engine.Prompts;
using Diary.Domain.Attendance;

namespace Diary.Dialogs.Notices;

/// <summary>What is known of an absence before it is told: null is asked for.</summary>
public sealed record NoticeState(
    Guid? StudentId,
    DateOnly? First,
    DateOnly? Last,
    NoticeKind? Kind,
    int? Minutes,
    int? Lesson
)
{
    public static NoticeState Empty { get; } = new(null, null, null, null, null, null);

    /// <summary>Once nothing is missing.</summary>
    internal NewNotice Entry => new(StudentId!.Value, First!.Value, Last!.Value, Kind!.Value, Minutes, Lesson);
}

/// <summary>Why, in a word: by button, or in words of which only the kind is kept.</summary>
internal sealed record NoticeKindPrompt(NoticeWhyView View) : Prompt<NoticeKind>(View)
{
    public override bool TryRead(DialogInput input, out NoticeKind answer)
    {
        var read =
            input.Choice is null ? NoticeWords.KindOf(input.Text)
            : Enum.TryParse<NoticeKind>(input.Choice, out var kind) ? kind
            : null;
        answer = read ?? default;
        return read is not null;
    }
}
