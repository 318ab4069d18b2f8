namespace Diary.Domain.Demo;

/// <summary>Whom of the demonstration school a visitor can be.</summary>
public enum DemoRole
{
    /// <summary>A parent of two.</summary>
    Parent,
    Student,
    Teacher,
    ClassTeacher,
    Administrator,
    DeputyHead,
    Operator,
}
