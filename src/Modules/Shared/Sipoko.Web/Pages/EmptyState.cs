namespace Sipoko.Web.Pages;

/// <summary>What a list says when it holds nothing, and where to go from there.</summary>
public sealed record EmptyState(string Title, string Text, string? Url, string? Label);
