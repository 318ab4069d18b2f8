using Diary.Dialogs.Talks;
using Diary.Domain.People;
using Diary.Testing.Databases;

namespace Diary.Dialogs.Announcements;

/// <summary>A day at school, with the class teacher of 7Б and a father of 3А whose only child is there.</summary>
internal sealed class NewsScene
{
    public const string ClassTeacher = "class teacher";
    public const string OtherFather = "father of 3А";
    private readonly SchoolDay _day = new();

    public NewsScene()
    {
        var leader = _day.School.AddPerson("Нина", "Лебедева");
        _day.School.AddRole(leader, StaffPostKind.ClassTeacher, _day.Seventh.Class);
        _day.School.AddAccount(SchoolTalk.Channel, ClassTeacher, leader);
        var father = _day.School.AddPerson("Иван", "Громов");
        _day.School.AddGuardianship(father, _day.School.AddStudent(_day.Third, "Коля", "Громов"));
        _day.School.AddAccount(SchoolTalk.Channel, OtherFather, father);
    }

    public Task<SchoolTalk> OpenAsync(DatabaseKind kind = DatabaseKind.Sqlite) => _day.OpenAsync(kind);

    /// <summary>The class teacher tells the parents of 7Б of a meeting.</summary>
    public static async Task<TalkingPerson> AnnounceMeetingAsync(SchoolTalk talk)
    {
        var teacher = talk.As(ClassTeacher);
        await teacher.SaysAsync("сообщи родителям 7Б: собрание завтра в 18:00");
        (await teacher.PressesAsync("Отправить")).Has("Объявление отправлено");
        return teacher;
    }
}
