namespace Sipoko.Web.Pages;

/// <summary>All that a page shows, as ready strings; drawn by the template beside it.</summary>
public interface IPageView
{
    string Title { get; }

    string? Description => null;

    /// <summary><c>public</c> or <c>office</c>.</summary>
    string Layout => "public";

    /// <summary>What search engines are told; private pages are not indexed anyway, since they ask for a sign-in.</summary>
    string? Robots => null;

    /// <summary>What was searched for, kept in the search field above the results.</summary>
    string? Searched => null;

    IReadOnlyList<NavigationLink> Navigation => [];
}

/// <param name="Policy">Who may follow it; null when everyone who sees the menu may.</param>
public sealed record NavigationLink(string Label, string Url, string Icon, bool IsCurrent, string? Policy = null);

/// <summary>All that an e-mail shows; its html and text templates have the same stem.</summary>
public interface IEmailView
{
    string Subject { get; }

    /// <summary>The line that mail programs show after the subject.</summary>
    string Preheader { get; }

    /// <summary>Why the person gets this mail.</summary>
    string Reason { get; }
}

/// <summary>The personal part of the header: the role of who is signed in (or nothing) and the number of items in the cart.</summary>
public sealed record Moi(string Role, int CartCount)
{
    public static readonly Moi Nobody = new("", 0);
}

public sealed record Crumb(string? Url, string Label);
