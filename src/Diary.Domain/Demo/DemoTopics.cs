namespace Diary.Domain.Demo;

/// <summary>What the lessons of a year were about, where the teacher wrote it down.</summary>
internal static class DemoTopics
{
    private const int LessonsOfTopic = 2;
    private const int WrittenPercent = 94;

    public static void Write(DemoCourses courses, DateOnly today)
    {
        var topics = DemoData.Texts("topics");
        foreach (var course in courses.All)
        {
            var own = topics[course.Subject.Key].ToList();
            for (var i = 0; i < course.Lessons.Count && course.Lessons[i].Date < today; i++)
            {
                if (new DemoDice(course.Lessons[i].Id, 13).Percent(WrittenPercent))
                {
                    course.Lessons[i].Topic = own[i / LessonsOfTopic % own.Count];
                }
            }
        }
    }
}
