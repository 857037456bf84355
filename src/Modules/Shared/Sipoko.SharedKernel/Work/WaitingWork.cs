namespace Sipoko.SharedKernel;

/// <summary>What one module has waiting for a person: a member of staff, or a seller.</summary>
public sealed record WaitingWork(IReadOnlyList<WaitingItem> Items)
{
    public static readonly WaitingWork None = new([]);
}

/// <summary>One thing that waits for a person.</summary>
/// <param name="Kind">What sort of work, in the plural, as a heading: «Demandes à vendre».</param>
/// <param name="Title">Which one: a name or a reference; never personal data beyond what the page behind shows.</param>
/// <param name="Url">The page on which it can be done.</param>
/// <param name="Deadline">UTC; null when nothing presses.</param>
public sealed record WaitingItem(string Kind, string Title, string Url, DateTimeOffset Since, DateTimeOffset? Deadline = null);
