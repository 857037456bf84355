namespace Sipoko.SharedKernel;

/// <summary>A named «no»: the code for logs and tests, the French sentence for the person.</summary>
/// <param name="Field">The form field the sentence belongs to, when there is one.</param>
/// <param name="IsAbsence">The thing is another's: answered like one that does not exist (404).</param>
public sealed record Refusal(string Code, string Sentence, string? Field = null, bool IsAbsence = false)
{
    /// <summary>Refuses what belongs to someone else exactly as if it did not exist.</summary>
    public static Refusal Absence(string code) => new(code, "Cette page n’existe pas.", IsAbsence: true);
}
