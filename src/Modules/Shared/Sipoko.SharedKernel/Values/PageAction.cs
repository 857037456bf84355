namespace Sipoko.SharedKernel;

/// <summary>A thing that a person may do now, as a link on another module's page.</summary>
/// <param name="Label">What the link says.</param>
/// <param name="Url">A path of this site.</param>
/// <param name="Hint">Until when, or what it leads to; null when the label says all.</param>
public sealed record PageAction(string Label, string Url, string? Hint = null);
