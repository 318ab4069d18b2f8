using System.Text;
using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Xunit;

namespace Diary.TelegramSimulator.Files;

public sealed class FileTests : SimulatorTest
{
    [Fact]
    public async Task What_a_person_uploads_the_bot_downloads()
    {
        var mama = Telegram.User("Мама");
        await mama.SendDocumentAsync("справка.pdf", "%PDF"u8.ToArray(), "application/pdf", "за понедельник");
        var message = (await Bot.GetUpdates(cancellationToken: Stop)).Single().Message!;
        Assert.Equal(("справка.pdf", "за понедельник"), (message.Document!.FileName, message.Caption));

        using var downloaded = new MemoryStream();
        await Bot.GetInfoAndDownloadFile(message.Document.FileId, downloaded, Stop);

        Assert.Equal("%PDF", Encoding.UTF8.GetString(downloaded.ToArray()));
    }

    [Fact]
    public async Task What_the_bot_uploads_a_person_has_and_can_be_sent_again_by_its_id()
    {
        var mama = Telegram.User("Мама", hasStarted: true);
        using var content = new MemoryStream("оценки"u8.ToArray());

        var sent = await Bot.SendDocument(
            mama.Id,
            InputFile.FromStream(content, "табель.txt"),
            "<b>Табель</b>",
            ParseMode.Html,
            cancellationToken: Stop
        );
        await Bot.SendDocument(mama.Id, sent.Document!.FileId, cancellationToken: Stop);

        var first = await mama.NextAsync();
        var second = await mama.NextAsync();
        Assert.Equal("Табель", first.Text);
        Assert.Equal("табель.txt", first.Attachment!.FileName);
        Assert.Equal("оценки", Encoding.UTF8.GetString(Telegram.FileContent(second.Attachment!)));
    }

    [Fact]
    public async Task A_long_caption_and_an_unknown_file_are_refused()
    {
        var mama = Telegram.User("Мама", hasStarted: true);
        using var content = new MemoryStream([1]);
        var file = InputFile.FromStream(content, "x.bin");

        Assert.Equal(
            "Bad Request: message caption is too long",
            await WhyRefused(Bot.SendDocument(mama.Id, file, new string('я', 1025), cancellationToken: Stop))
        );
        Assert.Contains("wrong file_id", await WhyRefused(Bot.GetFile("nothing", Stop)), StringComparison.Ordinal);
    }
}
