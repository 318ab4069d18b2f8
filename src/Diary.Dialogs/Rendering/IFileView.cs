namespace Diary.Dialogs.Rendering;

/// <summary>
/// An answer whose rows can be had as a file: beside its words, <c>marks/Marks.sbn</c>, stands a table of all of them,
/// <c>marks/MarksFile.sbn</c>. Its first paragraph is the title; a heading says whose the table under it is; a cell like
/// 2026-11-24 is a day, and a column aligned to the right has numbers.
/// </summary>
public interface IFileView : ITemplateView;
