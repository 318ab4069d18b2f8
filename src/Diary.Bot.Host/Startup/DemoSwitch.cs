using Diary.Dialogs.Demo;
using Diary.Domain.Database;

namespace Diary.Bot.Host.Startup;

/// <summary>The demonstration school is there by itself only where somebody tries the product out.</summary>
internal static class DemoSwitch
{
    private const string Key = "Demo:Enabled";

    public static DemoSettings Read(IConfiguration configuration, IHostEnvironment environment)
    {
        var embedded = DatabaseSettings.Read(configuration).Provider is DatabaseProvider.Sqlite;
        return new DemoSettings(configuration.GetValue(Key, environment.IsDevelopment() && embedded));
    }
}
