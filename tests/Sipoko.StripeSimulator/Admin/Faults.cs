namespace Sipoko.StripeSimulator.Admin;

/// <summary>What is to go wrong next. Set as a whole; a fault not named is a fault no longer.</summary>
internal sealed class Faults
{
    /// <summary>How many of the next calls answer 500 without any effect.</summary>
    public int FailNext { get; set; }

    /// <summary>How many of the next calls take effect and then lose their connection.</summary>
    public int DropAfterEffect { get; set; }

    /// <summary>How long every call waits before it starts.</summary>
    public int DelayMs { get; set; }

    /// <summary>Restricts the faults above to paths that begin so; all calls when absent.</summary>
    public string? Path { get; set; }

    public WebhookMode Webhooks { get; set; }

    /// <summary>How long a late webhook waits before its first post; a shuffled one waits any time up to it.</summary>
    public int LateMs { get; set; } = 2000;

    public RefundOutcome Refunds { get; set; }

    public Fault Next(PathString path)
    {
        if (Path is not null && !path.StartsWithSegments(Path, StringComparison.Ordinal))
        {
            return default;
        }

        var delay = TimeSpan.FromMilliseconds(DelayMs);
        if (FailNext > 0)
        {
            FailNext--;
            return new Fault(FaultKind.ServerError, delay);
        }

        if (DropAfterEffect > 0)
        {
            DropAfterEffect--;
            return new Fault(FaultKind.DropAfterEffect, delay);
        }

        return new Fault(FaultKind.None, delay);
    }
}

internal readonly record struct Fault(FaultKind Kind, TimeSpan Delay);

internal enum FaultKind
{
    None,
    ServerError,
    DropAfterEffect,
}

internal enum WebhookMode
{
    On,
    Off,
    Duplicate,
    Late,
    Shuffled,
}

/// <summary>What becomes of a refund when it is asked for.</summary>
internal enum RefundOutcome
{
    Succeeded,
    Pending,
    Failed,
}
