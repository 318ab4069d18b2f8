namespace Diary.Domain.Access;

/// <summary>Why a binding was not revoked, or not made.</summary>
public enum BindingRefusal
{
    /// <summary>There is no such binding of this account, or it was revoked already.</summary>
    UnknownBinding,

    UnknownPerson,
}
