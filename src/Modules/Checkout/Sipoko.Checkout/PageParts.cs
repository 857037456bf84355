namespace Sipoko.Checkout;

/// <param name="Kind"><c>ok</c>, <c>info</c>, <c>warn</c> or <c>err</c>.</param>
internal sealed record Notice(string Kind, string Text);

/// <summary>From one page of a long list to its neighbours.</summary>
internal sealed record PageLinks(string? PreviousUrl, string Label, string? NextUrl);

/// <summary>What is to pay, by seller.</summary>
/// <param name="Note">What the total includes.</param>
/// <param name="Paid">How the total is paid, part by part, when gift cards pay some of it.</param>
internal sealed record PriceTotal(IReadOnlyList<PriceLine> Lines, string Total, string? Note, IReadOnlyList<PriceLine>? Paid = null);

internal sealed record PriceLine(string Label, string Amount);
