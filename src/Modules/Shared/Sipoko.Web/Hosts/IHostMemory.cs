namespace Sipoko.Web.Hosts;

/// <summary>Something that each host keeps in memory and that a change made on any host makes wrong. Both methods are called by the listener and, after a commit, by requests: quick, and safe beside readers and each other.</summary>
public interface IHostMemory
{
    /// <summary>Whose notices these are, such as <c>pages</c>; short, unlike any other.</summary>
    string Topic { get; }

    /// <summary>What these names stand for has changed, and the change can be read.</summary>
    void Forget(IReadOnlyCollection<string> names);

    /// <summary>Notices may have been missed: everything may have changed.</summary>
    void ForgetAll();
}
