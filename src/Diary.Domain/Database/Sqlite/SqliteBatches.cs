using Microsoft.EntityFrameworkCore.Update;

namespace Diary.Domain.Database.Sqlite;

/// <summary>
/// Many rows in one command. EF Core gives SQLite a command for each row, because nothing is won on a network that is not
/// there; a turn that writes a whole class is counted by its commands all the same, and fewer of them are quicker.
/// </summary>
public sealed class SqliteBatches(ModificationCommandBatchFactoryDependencies dependencies)
    : IModificationCommandBatchFactory
{
    /// <summary>SQLite takes 32,766 parameters in a statement; a row has some ten.</summary>
    private const int MostRows = 500;

    public ModificationCommandBatch Create() => new Batch(dependencies);

    private sealed class Batch(ModificationCommandBatchFactoryDependencies dependencies)
        : AffectedCountModificationCommandBatch(dependencies, MostRows);
}
