using Diary.Dialogs.Understanding;
using Diary.Domain.Access;
using Diary.Domain.People;

namespace Diary.Dialogs.Turns;

internal static class ViewerRoles
{
    /// <summary>As whom the person speaks, for the reading of their words; null when it is not one thing.</summary>
    public static AskerRole? AskerRole(this Viewer viewer)
    {
        var kinds = viewer.Posts.Select(post => post.Kind).ToHashSet();
        return (viewer.Students, kinds) switch
        {
            ([_, ..], { Count: > 0 }) => null,
            (_, _) when kinds.Overlaps([StaffPostKind.Administrator, StaffPostKind.DeputyHead]) => Understanding
                .AskerRole
                .Admin,
            (_, _) when kinds.Contains(StaffPostKind.Operator) => Understanding.AskerRole.Operator,
            (_, { Count: > 0 }) => Understanding.AskerRole.Teacher,
            ([{ Relation: StudentRelation.Self }], _) => Understanding.AskerRole.Student,
            ([_, ..], _) => Understanding.AskerRole.Parent,
            _ => null,
        };
    }
}
