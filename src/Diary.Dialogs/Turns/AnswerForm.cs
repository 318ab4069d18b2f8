namespace Diary.Dialogs.Turns;

/// <summary>How an answer is wanted.</summary>
public enum AnswerForm
{
    /// <summary>Fit for a phone's screen: what is long is opened by the reader.</summary>
    Usual,

    /// <summary>«Подробнее»: everything at once.</summary>
    InFull,

    /// <summary>«А в экселе можно?»</summary>
    File,
}
