namespace Diary.Testing.Databases;

public enum DatabaseKind
{
    Sqlite,
    PostgreSql,
}
