namespace Diary.Dialogs.Rendering;

/// <summary>
/// What one message says, as data and never as words. The words of <c>Homework.HomeworkDayView</c> are in
/// <c>templates/&lt;language&gt;/homework/HomeworkDay.sbn</c>.
/// </summary>
public interface ITemplateView;
