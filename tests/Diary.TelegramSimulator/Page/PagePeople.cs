using Diary.TelegramSimulator.Messages;
using Diary.TelegramSimulator.Users;

namespace Diary.TelegramSimulator.Page;

/// <summary>Whom the page shows, and how it adds somebody: a name and a language.</summary>
internal sealed record PagePeople(
    Person Bot,
    Func<IReadOnlyList<SimulatedUser>> All,
    Func<string, string, SimulatedUser> Add
)
{
    public SimulatedUser? Find(long id) => All().FirstOrDefault(user => user.Id == id);
}
