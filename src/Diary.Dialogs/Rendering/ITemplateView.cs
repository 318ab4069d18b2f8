namespace Diary.Dialogs.Rendering;

/// <summary>
/// What one message says, as data and never as words. The words of <c>Homework.HomeworkView</c> are in
/// <c>templates/&lt;language&gt;/homework/Homework.sbn</c>.
/// </summary>
public interface ITemplateView;
