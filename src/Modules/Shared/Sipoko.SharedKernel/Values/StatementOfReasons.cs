namespace Sipoko.SharedKernel;

/// <summary>Why something or someone was restricted, told to whom it concerns (art. 17 of Regulation 2022/2065).</summary>
/// <param name="Facts">What was found, in a sentence or several.</param>
/// <param name="Ground">The article of law or of our terms that it rests on.</param>
/// <param name="IsByLaw">The ground is a law; else our terms.</param>
/// <param name="IsAutomated">No person took part in the decision.</param>
public sealed record StatementOfReasons(string Facts, string Ground, bool IsByLaw, bool IsAutomated = false)
{
    public const int MinLength = 10;
    public const int MaxLength = 2_000;

    /// <summary>How long the person may contest, free of charge, before a human (art. 20).</summary>
    public static DateOnly ContestableUntil(DateTimeOffset decidedAt) => ParisTime.Day(decidedAt).AddMonths(6);

    public bool IsGiven => Facts.Trim().Length is >= MinLength and <= MaxLength && Ground.Trim().Length is >= 3 and <= 300;
}
