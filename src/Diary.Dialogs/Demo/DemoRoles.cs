using Diary.Domain.Demo;

namespace Diary.Dialogs.Demo;

/// <summary>The roles as buttons carry them.</summary>
internal static class DemoRoles
{
    public static DemoRole? Find(string? code) =>
        code switch
        {
            "parent" => DemoRole.Parent,
            "student" => DemoRole.Student,
            "teacher" => DemoRole.Teacher,
            "class-teacher" => DemoRole.ClassTeacher,
            "administrator" => DemoRole.Administrator,
            "deputy-head" => DemoRole.DeputyHead,
            "operator" => DemoRole.Operator,
            _ => null,
        };
}
