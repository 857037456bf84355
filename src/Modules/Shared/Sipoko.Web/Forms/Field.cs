namespace Sipoko.Web.Forms;

/// <summary>One field of a form as it is shown: what was typed, and what to repair.</summary>
public sealed record Field(
    string Name, string Label, string? Value = null, string? Error = null, string Type = "text", string? Hint = null, string? Autocomplete = null,
    string? Inputmode = null, int? MaxLength = null, bool Required = true, IReadOnlyList<Choice>? Options = null);

public sealed record Choice(string Value, string Label, bool Selected = false, string? Hint = null);

/// <summary>One line of the summary above a form.</summary>
public sealed record FieldError(string Name, string Message);
