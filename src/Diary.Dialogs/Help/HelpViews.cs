using Diary.Dialogs.Rendering;
using Diary.Dialogs.Understanding;
using Diary.Domain.Access;
using Diary.Domain.People;

namespace Diary.Dialogs.Help;

/// <summary>What the bot can do for this person.</summary>
public sealed record HelpView(bool IsStudent, bool IsGuardian, bool IsStaff, bool IsOperator, ContactsView? Contacts)
    : ITemplateView
{
    public static HelpView For(Viewer viewer, ContactsView? contacts) =>
        new(
            viewer.Students.Any(student => student.Relation is StudentRelation.Self),
            viewer.Students.Any(student => student.Relation is StudentRelation.Guardian),
            viewer.Posts.Any(post => post.Kind is not StaffPostKind.Operator),
            viewer.Posts.Any(post => post.Kind is StaffPostKind.Operator),
            contacts
        );
}

/// <summary>Whom to turn to at the school. Part of other views.</summary>
public sealed record ContactsView(string School, string? Phone, string? Email, string? Hours);

/// <param name="Suggestions">The likeliest questions, three of them.</param>
public sealed record NotUnderstoodView(IReadOnlyList<Suggestion> Suggestions) : ITemplateView;

/// <summary>Two readings are likely: which one, two buttons ask.</summary>
public sealed record UnclearView(Suggestion First, Suggestion Second) : ITemplateView;

/// <param name="Code">The button's.</param>
public sealed record Suggestion(Intent Intent, string Code);

/// <summary>Two misses in a row: the menu, and people who can help.</summary>
public sealed record LostView(bool IsLinked, ContactsView? Contacts) : ITemplateView;

public sealed record NotYetView(ContactsView? Contacts) : ITemplateView;

public sealed record StaleButtonView : ITemplateView;

/// <summary>«Подробнее», and there is nothing that it could be about.</summary>
public sealed record NothingToUnfoldView : ITemplateView;

/// <summary>An answer to a message without words.</summary>
public sealed record WordlessView(MessageKind Kind) : ITemplateView;
