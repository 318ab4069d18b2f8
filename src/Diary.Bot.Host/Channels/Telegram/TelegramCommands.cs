using System.Text.Json;
using Diary.Dialogs.Rendering;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace Diary.Bot.Host.Channels.Telegram;

/// <summary>
/// The menu of commands beside the input field. Its words are in <c>templates/(language)/telegram/commands.json</c>.
/// Until somebody is known, the menu for everyone is shown; then the one for their roles, in their language.
/// </summary>
public sealed class TelegramCommands(TelegramBot bot, TemplateFolder templates)
{
    private const string Everyone = "everyone";
    private const string File = "telegram/commands.json";

    private readonly Lazy<IReadOnlyDictionary<string, MenuCommand[]>> _menus = new(() => Load(templates));

    internal async Task ApplyDefaultAsync(CancellationToken cancellationToken)
    {
        await SetAsync(Menu(Language.Russian, [Everyone]), new BotCommandScopeDefault(), null, cancellationToken);
        foreach (var code in _menus.Value.Keys)
        {
            var menu = Menu(new Language(code), [Everyone]);
            await SetAsync(menu, new BotCommandScopeDefault(), code, cancellationToken);
        }
    }

    /// <summary>After linking, and when the roles or the language change.</summary>
    /// <param name="roles">As in the file: guardian, student, teacher, classTeacher, administrator, deputyHead, operator.</param>
    public Task ApplyAsync(
        long chatId,
        IReadOnlyCollection<string> roles,
        Language language,
        CancellationToken cancellationToken
    ) => SetAsync(Menu(language, roles), new BotCommandScopeChat { ChatId = chatId }, null, cancellationToken);

    /// <summary>After a binding is revoked: the menu for everyone again.</summary>
    public Task ClearAsync(long chatId, CancellationToken cancellationToken) =>
        bot.Client.DeleteMyCommands(new BotCommandScopeChat { ChatId = chatId }, null, cancellationToken);

    private Task SetAsync(
        BotCommand[] menu,
        BotCommandScope scope,
        string? languageCode,
        CancellationToken cancellationToken
    ) => bot.Client.SetMyCommands(menu, scope, languageCode, cancellationToken);

    private BotCommand[] Menu(Language language, IReadOnlyCollection<string> roles)
    {
        var commands = _menus.Value.GetValueOrDefault(language.Code) ?? _menus.Value[Language.Russian.Code];
        return
        [
            .. commands
                .Where(command => command.Roles.Any(roles.Contains))
                .Select(command => new BotCommand(command.Command, command.Description)),
        ];
    }

    private static Dictionary<string, MenuCommand[]> Load(TemplateFolder templates) =>
        templates
            .Languages.Select(language => (language.Code, Path: Path.Combine(templates.Path, language.Code, File)))
            .Where(menu => System.IO.File.Exists(menu.Path))
            .ToDictionary(menu => menu.Code, menu => Read(menu.Path), StringComparer.Ordinal);

    private static MenuCommand[] Read(string path) =>
        JsonSerializer.Deserialize<MenuCommand[]>(System.IO.File.ReadAllText(path), JsonSerializerOptions.Web)
        ?? throw new TemplateException($"{path} holds no commands");

    private sealed record MenuCommand(string Command, string Description, string[] Roles);
}
