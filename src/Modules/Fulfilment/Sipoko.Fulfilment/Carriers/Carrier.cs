namespace Sipoko.Fulfilment.Carriers;

/// <summary>A carrier that sellers use in France, and the page where it shows a parcel by its number.</summary>
internal sealed record Carrier(string Code, string Name, string? TrackingPage)
{
    /// <summary>Another carrier: the seller gives the link.</summary>
    public const string Other = "autre";

    public static readonly IReadOnlyList<Carrier> All =
    [
        new("colissimo", "Colissimo", "https://www.laposte.fr/outils/suivre-vos-envois?code={0}"),
        new("chronopost", "Chronopost", "https://www.chronopost.fr/tracking-no-cms/suivi-page?listeNumerosLT={0}"),
        new("mondial-relay", "Mondial Relay", "https://www.mondialrelay.fr/suivi-de-colis/?numeroExpedition={0}"),
        new("dpd", "DPD", "https://trace.dpd.fr/fr/trace/{0}"),
        new("gls", "GLS", "https://gls-group.com/FR/fr/suivi-colis/?match={0}"),
        new("ups", "UPS", "https://www.ups.com/track?loc=fr_FR&tracknum={0}"),
        new("dhl", "DHL", "https://www.dhl.com/fr-fr/home/tracking.html?tracking-id={0}"),
        new("fedex", "FedEx", "https://www.fedex.com/fedextrack/?trknbr={0}"),
        new("colis-prive", "Colis Privé", "https://colisprive.com/moncolis/pages/detailColis.aspx?numColis={0}"),
        new("relais-colis", "Relais Colis", "https://www.relaiscolis.com/suivi-de-colis/index/tracking?code={0}"),
        new(Other, "Autre transporteur", null),
    ];

    public static Carrier? Find(string code) => All.FirstOrDefault(carrier => carrier.Code == code);

    /// <summary>The parcel's page on the carrier's own site; a tracking number holds nothing but letters and digits.</summary>
    public string? LinkFor(TrackingNumber tracking) => TrackingPage?.Replace("{0}", tracking.Value, StringComparison.Ordinal);
}
