using Diary.Bot.Host.Channels.DirectLine;
using Diary.Bot.Host.Channels.Telegram;
using Diary.Bot.Host.Delivery;
using Diary.Bot.Host.Files;
using Diary.Bot.Host.StaffConsole;
using Diary.Bot.Host.WebApp;
using Diary.Dialogs;
using Diary.Domain;

namespace Diary.Bot.Host.Startup;

/// <summary>The process, put together.</summary>
public static class DiaryHost
{
    /// <param name="configure">What a test adds or replaces: it has the last word.</param>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory }
        );
        builder.AddLogs();
        builder.Services.AddClock(builder.Configuration, builder.Environment);
        builder.Services.AddDiaryDomain(DatabaseSettings.Read(builder.Configuration));
        builder.Services.AddDiaryDialogs(DemoSwitch.Read(builder.Configuration, builder.Environment));
        builder.Services.AddFiles(builder.Configuration);
        builder.Services.AddDelivery();
        builder.Services.AddTelegram(builder.Configuration);
        builder.Services.AddDirectLine(builder.Configuration);
        builder.Services.AddWebApp();
        builder.Services.AddStaffConsole(builder.Configuration);
        builder.Services.AddPreparation();
        builder.Services.AddObservation(builder.Configuration);
        configure?.Invoke(builder);

        var app = builder.Build();
        app.UseStaffConsole();
        app.UseDirectLine();
        app.MapTelegram();
        app.MapDirectLine();
        app.MapWebApp();
        app.MapStaffConsole();
        app.MapObservation();
        return app;
    }
}
