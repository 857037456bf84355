namespace Sipoko.SharedKernel;

/// <summary>An event met a state it can never follow: a bug, or a store that was tampered with.</summary>
public sealed class UnreachableEventException(object? state, object happened)
    : InvalidOperationException($"{happened.GetType().Name} cannot follow {state?.ToString() ?? "nothing"}.");
