using System.Reflection;
using Diary.Testing.Databases;
using Diary.Testing.Doors;
using Xunit.Sdk;
using Xunit.v3;

namespace Diary.Bot.Host.Conversations;

/// <summary>The story is told through each door, over each kind of database.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EveryDoorAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(
        MethodInfo testMethod,
        DisposalTracker disposalTracker
    ) =>
        new([
            .. from kind in Enum.GetValues<DatabaseKind>()
            from door in Enum.GetValues<Door>()
            select new TheoryDataRow<Door, DatabaseKind>(door, kind),
        ]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
