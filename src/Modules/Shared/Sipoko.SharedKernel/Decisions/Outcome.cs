namespace Sipoko.SharedKernel;

/// <summary>What the asker of a command is told.</summary>
public sealed record Outcome(Refusal? Refusal)
{
    public static readonly Outcome Done = new((Refusal?)null);

    public bool IsDone => Refusal is null;
}
