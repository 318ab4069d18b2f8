namespace Diary.Domain.Homework.Submissions;

/// <summary>Why work was not taken, or nothing was said about it.</summary>
public enum SubmissionRefusal
{
    /// <summary>Not this student's homework, not this teacher's student, or there is no such thing.</summary>
    NotYours,

    /// <summary>Neither words nor files.</summary>
    Empty,
    TextTooLong,

    /// <summary>The teacher has checked it: nothing replaces it any more.</summary>
    AlreadyChecked,

    /// <summary>A newer version has come meanwhile.</summary>
    Superseded,

    /// <summary>A file is another person's, or there are more than ten.</summary>
    FilesRefused,
}
