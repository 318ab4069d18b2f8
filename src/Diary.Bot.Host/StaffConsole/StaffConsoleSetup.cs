using System.Text.Encodings.Web;
using System.Text.Unicode;
using Diary.Dialogs.StaffConsole;
using Microsoft.Extensions.WebEncoders;

namespace Diary.Bot.Host.StaffConsole;

/// <summary>The pages of the staff at <c>/console</c>. Their scripts and styles are those files of the web app that the build packed.</summary>
public static class StaffConsoleSetup
{
    public const string Root = "/console";
    private const string AddressKey = "Console:Url";
    private const string DefaultHost = "http://127.0.0.1:5080";

    public static IServiceCollection AddStaffConsole(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(new ConsoleAddress(AddressIn(configuration)));
        services.AddSingleton<ConsoleTexts>();
        services.AddSingleton<SignInPace>();
        services.AddSingleton<JournalFilling>();
        services.AddScoped<ConsoleGate>();
        // Letters of every alphabet stay as they are; what markup is made of does not.
        services.Configure<WebEncoderOptions>(options =>
            options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All)
        );
        services
            .AddRazorPages(options =>
            {
                options.RootDirectory = "/StaffConsole/Pages";
                options.Conventions.ConfigureFilter(new Microsoft.AspNetCore.Mvc.IgnoreAntiforgeryTokenAttribute());
            })
            .AddMvcOptions(options => options.Filters.AddService<ConsoleGate>())
            .AddApplicationPart(typeof(StaffConsoleSetup).Assembly);
        return services;
    }

    /// <summary>Before the endpoints: what browsers may do with any answer of the console, whatever it says.</summary>
    public static IApplicationBuilder UseStaffConsole(this IApplicationBuilder app) =>
        app.Use(
            (http, next) =>
            {
                if (http.Request.Path.StartsWithSegments(Root, StringComparison.OrdinalIgnoreCase))
                {
                    ConsoleHeaders.Write(http.Response.Headers);
                }

                return next(http);
            }
        );

    public static IEndpointRouteBuilder MapStaffConsole(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapRazorPages();
        return endpoints;
    }

    /// <summary>Where browsers find it from outside: as configured, else beside Telegram's webhook, else where the host listens.</summary>
    private static Uri AddressIn(IConfiguration configuration)
    {
        var host =
            configuration[AddressKey]
            ?? configuration["Telegram:PublicUrl"]
            ?? configuration["Urls"]?.Split(';')[0]
            ?? DefaultHost;
        return new Uri(new Uri(host), Root);
    }
}
