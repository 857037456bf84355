namespace Sipoko.SharedKernel;

/// <summary>What one module keeps of a person, opened for that person (art. 15 and 20 GDPR).</summary>
public sealed record DataExport(IReadOnlyList<ExportedSection> Sections)
{
    public static readonly DataExport Empty = new([]);
}

/// <param name="Title">In French, as the heading of the section.</param>
/// <param name="Rows">One record each: label and value, as text.</param>
public sealed record ExportedSection(string Title, IReadOnlyList<IReadOnlyDictionary<string, string>> Rows);
