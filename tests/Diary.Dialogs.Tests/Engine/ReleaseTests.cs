using System.Text.Json;
using Diary.Dialogs.Turns;

namespace Diary.Dialogs.Engine;

/// <summary>What another release saved is no trap: the question is closed, said to be, and the message is answered.</summary>
public sealed class ReleaseTests
{
    private const string Told = "Меня обновили, и начатый вопрос пришлось закрыть.";

    public static TheoryData<string> Ways =>
        ["dialog", "version", "step", "step that asks nothing", "state", "no state"];

    [Theory]
    [MemberData(nameof(Ways))]
    public Task Words_are_answered_afresh(string way) =>
        Club.At(ClubQuestion.Sure)
            .WhereSaved(frame => Otherwise(frame, way))
            .Send("спасибо")
            .Says(Told)
            .Says("Пожалуйста!")
            .LeavesOpen(0)
            .PlayAsync();

    [Theory]
    [MemberData(nameof(Ways))]
    public Task Help_and_commands_are_answered_afresh(string way) =>
        Club.At(ClubQuestion.Sure)
            .WhereSaved(frame => Otherwise(frame, way))
            .Send("помощь")
            .Says(Told)
            .Says("Я школьный дневник")
            .PressCode(Club.Open)
            .AskedFor(ClubQuestion.Name)
            .WhereSaved(frame => Otherwise(frame, way))
            .Send("/start")
            .Says(Told)
            .Says("Кем вы будете?")
            .LeavesOpen(0)
            .PlayAsync();

    [Theory]
    [MemberData(nameof(Ways))]
    public Task A_button_of_the_question_that_was_lost_brings_the_menu(string way) =>
        Club.At(ClubQuestion.Sure)
            .WhereSaved(frame => Otherwise(frame, way))
            .Press("Да")
            .Says(Told)
            .Says("Я школьный дневник")
            .LeavesOpen(0)
            .PlayAsync();

    [Theory]
    [MemberData(nameof(Ways))]
    public Task A_button_that_opens_something_opens_it(string way) =>
        Club.At(ClubQuestion.Sure)
            .WhereSaved(frame => Otherwise(frame, way))
            .PressCode(Club.Open)
            .Says(Told)
            .AskedFor(ClubQuestion.Name)
            .LeavesOpen(1)
            .PlayAsync();

    private static DialogFrame Otherwise(DialogFrame frame, string way) =>
        way switch
        {
            "dialog" => frame with { Dialog = "carrier-pigeons" },
            "version" => frame with { Version = 1 },
            "step" => frame with { Step = "colour" },
            "step that asks nothing" => frame with { Step = "hours-of-choir" },
            "state" => frame with { State = JsonSerializer.SerializeToElement(new { name = "Маша", hours = "two" }) },
            _ => frame with { State = JsonSerializer.SerializeToElement<string?>(null) },
        };
}
