namespace Diary.Domain.Database;

/// <summary>Section <c>Database</c> of the configuration; the connection string is <c>ConnectionStrings:Diary</c>.</summary>
public sealed class DatabaseOptions
{
    public const string Section = "Database";
    public const string ConnectionStringName = "Diary";
    public const string DefaultConnectionString = "Data Source=data/diary.db";

    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;

    public string ConnectionString { get; set; } = DefaultConnectionString;
}

public enum DatabaseProvider
{
    Sqlite,
    PostgreSql,
}
