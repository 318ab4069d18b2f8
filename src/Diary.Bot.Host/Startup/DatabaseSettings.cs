using Diary.Domain.Database;

namespace Diary.Bot.Host.Startup;

internal static class DatabaseSettings
{
    public static DatabaseOptions Read(IConfiguration configuration)
    {
        var options = configuration.GetSection(DatabaseOptions.Section).Get<DatabaseOptions>() ?? new DatabaseOptions();
        options.ConnectionString =
            configuration.GetConnectionString(DatabaseOptions.ConnectionStringName)
            ?? DatabaseOptions.DefaultConnectionString;
        return options;
    }
}
