using Diary.Domain.Access;
using Diary.Domain.People;
using Diary.TelegramSimulator.Users;
using Diary.Testing.Builders;

namespace Diary.Bot.Host.Files;

/// <summary>The whole product with a school in it, for tests that each bring people of their own.</summary>
public sealed class SchoolOnline : IAsyncLifetime
{
    internal SchoolBuilder Builder { get; } = new();

    internal FilesHost Diary { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Diary = await FilesHost.StartAsync(Builder);

    public ValueTask DisposeAsync() => Diary.DisposeAsync();

    internal async Task<(SimulatedUser OnTelegram, Person Person)> MotherAsync()
    {
        var mother = Builder.AddPerson("Ольга");
        var account = await LinkedAsync(mother);
        return (await Diary.OnTelegramAsync(account, "Ольга"), mother);
    }

    /// <summary>An account that stands for the person; everything added so far is saved.</summary>
    internal async Task<Account> LinkedAsync(Person person)
    {
        var account = Builder.AddAccount("nowhere", person.Id.ToString(), person);
        await Diary.SaveAsync(Builder);
        return account;
    }
}
